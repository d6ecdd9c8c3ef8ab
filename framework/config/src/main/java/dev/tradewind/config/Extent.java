package dev.tradewind.config;

/** How much of a project file a command needs to be right. */
public enum Extent {
  /** All of it: the command packages or deploys. */
  WHOLE,
  /**
   * Which service it is, where it is deployed and under which names, and what is said about the
   * stack itself: the command changes the stack without the rest of the file.
   */
  STACK,
  /** Which service it is, where it is deployed and under which names. */
  DEPLOYED
}
