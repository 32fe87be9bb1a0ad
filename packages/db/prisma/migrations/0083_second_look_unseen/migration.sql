-- Neither side learns that a decision was drawn for a second look: the portal does not read the queue's word of it either.
revoke select (second_look) on work_item from causeway_portal;
