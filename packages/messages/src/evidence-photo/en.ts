export default {
  looking: "Looking at the photo on this device",
  title: "{name} may be hard to read",
  doubt: {
    small: "It is small. Move closer, so that the paper fills the picture.",
    dark: "It is dark. Take it by a window or under a lamp, without a shadow on the paper.",
    blurred: "It looks blurred. Hold still and tap on the text to focus before you take it.",
    cut: "The paper seems to run out of the picture. Show all four corners.",
  },
  again: "Leave it and take another",
  sendAnyway: "Send it as it is",
} as const;
