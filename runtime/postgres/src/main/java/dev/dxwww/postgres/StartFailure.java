package dev.dxwww.postgres;

import java.util.Locale;

/** What to do about what PostgreSQL says when it does not start. */
final class StartFailure {
  private StartFailure() {}

  static String fix(String log, DevFolder folder) {
    String text = log.toLowerCase(Locale.ROOT);
    if (text.contains("no space left on device")) {
      return "Fix: make room on the disk of " + folder.root() + ".";
    }
    if (text.contains("permission denied") || text.contains("wrong ownership")
        || text.contains("invalid permissions")) {
      return "Fix: give " + folder.root() + " and all in it to the user who starts the application"
          + " (chown -R), with mode 700 for data.";
    }
    if (text.contains("shared memory")) {
      return "Fix: end the other servers of this user (each takes shared memory), or raise the"
          + " system's limit.";
    }
    if (text.contains("dxwww-user.conf")) {
      return "Fix: correct " + folder.data().resolve("dxwww-user.conf") + ".";
    }
    return "Fix: see " + folder.log() + "; if the data are of no use any more, remove "
        + folder.root() + " and start again.";
  }
}
