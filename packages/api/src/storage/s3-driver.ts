import { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import {
  isQuarantineName,
  isStorageKey,
  PlaceTaken,
  type StorageDriver,
  type StorageKey,
  StoredFileMissing,
} from "./driver.ts";

export type S3Place = { bucket: string; prefix?: string; region?: string; endpoint?: string };

/**
 * Files in a bucket: `quarantine/<uuid>` while arriving, `files/<organisation>/<uuid>` once published, below a
 * prefix if one is given. An object is there whole or not at all, and durable when the store has said so.
 * Credentials come by the SDK's own ways (AWS_ACCESS_KEY_ID, a role of the machine, …), never through us.
 */
export function s3Driver({ bucket, prefix = "", region = "us-east-1", endpoint }: S3Place): StorageDriver {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Stores other than Amazon's know no checksum trailers; every segment carries its own tag anyway.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const quarantineFolder = `${prefix}quarantine/`;
  const filesFolder = `${prefix}files/`;
  const quarantined = (name: string) => quarantineFolder + checked(name, isQuarantineName(name));
  const placed = (key: StorageKey) => filesFolder + checked(key, isStorageKey(key));

  return {
    async quarantine(name, bytes) {
      const Key = quarantined(name);
      let failure: { error: unknown } | null = null;
      async function* noted() {
        try {
          // A part gathers many pieces, and each is gone when the next is asked for.
          for await (const piece of bytes) yield Buffer.from(piece);
        } catch (error) {
          failure = { error };
          throw error;
        }
      }
      // Parts of 5 MB, the least that S3 takes, two under way: what an upload may hold in memory.
      const upload = new Upload({
        ...{ client, partSize: 5 * 1024 * 1024, queueSize: 2 },
        params: { Bucket: bucket, Key, Body: Readable.from(noted(), { objectMode: false }) },
      });
      try {
        await upload.done();
      } catch (error) {
        await remove(Key).catch(() => undefined);
        // A store that cannot clear up half an upload must not hide why it was half.
        throw (failure as { error: unknown } | null)?.error ?? error;
      }
    },
    readQuarantined: (name) => read(quarantined(name)),
    discard: (name) => remove(quarantined(name)),
    async publish(name, key) {
      if (await exists(placed(key))) throw new PlaceTaken();
      const from = quarantined(name);
      const CopySource = `${bucket}/${from.split("/").map(encodeURIComponent).join("/")}`;
      await client
        .send(new CopyObjectCommand({ Bucket: bucket, Key: placed(key), CopySource }))
        .catch(asMissing);
      await remove(from);
    },
    read: (key) => read(placed(key)),
    remove: (key) => remove(placed(key)),
    async *list() {
      for await (const { name, modifiedAt } of listBelow(filesFolder))
        if (isStorageKey(name)) yield { key: name, modifiedAt };
    },
    async *listQuarantined() {
      for await (const found of listBelow(quarantineFolder)) if (isQuarantineName(found.name)) yield found;
    },
  };

  async function* read(Key: string): AsyncGenerator<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key })).catch(asMissing);
    if (!(Body instanceof Readable)) throw new StoredFileMissing("The store sent no bytes.");
    yield* Body;
  }

  async function remove(Key: string): Promise<void> {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key })).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  async function exists(Key: string): Promise<boolean> {
    try {
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async function* listBelow(folder: string) {
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          ...{ Bucket: bucket, Prefix: folder },
          ...(ContinuationToken ? { ContinuationToken } : {}),
        }),
      );
      for (const { Key = "", LastModified = new Date() } of page.Contents ?? [])
        yield { name: Key.slice(folder.length), modifiedAt: LastModified };
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}

function asMissing(error: unknown): never {
  if (isMissing(error)) throw new StoredFileMissing("Nothing is stored under this key.");
  throw error;
}

function checked(name: string, fits: boolean): string {
  if (!fits) throw new Error("Not a storage key or quarantine name.");
  return name;
}
