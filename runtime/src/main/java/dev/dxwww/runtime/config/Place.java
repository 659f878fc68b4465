package dev.dxwww.runtime.config;

/** Where a piece of configuration stands. */
public sealed interface Place {

  /**
   * A spot in a file.
   *
   * @param file its name as users know it; {@code classpath:application.yaml} inside the program
   * @param line counted from 1
   * @param column counted from 1
   */
  record InFile(String file, int line, int column) implements Place {
    @Override
    public String display() {
      return file + ":" + line + ":" + column;
    }
  }

  /** An environment variable. */
  record InEnvironment(String variable) implements Place {
    @Override
    public String display() {
      return "environment variable " + variable;
    }
  }

  /** An argument of the command line, without its value. */
  record OnCommandLine(String argument) implements Place {
    @Override
    public String display() {
      return "argument " + argument;
    }
  }

  /** A call of {@code config(key, value)} before the start. */
  record InCode(String key) implements Place {
    @Override
    public String display() {
      return "config(\"" + key + "\", ...)";
    }
  }

  /** The default of a record's component. */
  record AsDefault() implements Place {
    @Override
    public String display() {
      return "its default";
    }
  }

  /** As messages name it. */
  String display();
}
