package dev.dxwww.runtime.config;

import java.util.List;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

/** Everything that is wrong with the configuration, code 5001; its message is for a terminal. */
public final class ConfigException extends DxException {
  private final transient List<ConfigProblem> problems;

  ConfigException(List<ConfigProblem> problems) {
    super(ErrorCode.CONFIGURATION, text(problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem, in the order found. */
  public List<ConfigProblem> problems() {
    return problems;
  }

  private static String text(List<ConfigProblem> problems) {
    int count = problems.size();
    return (count == 1 ? "1 problem" : count + " problems")
        + " in the configuration:\n\n"
        + String.join("\n", problems.stream().map(ConfigProblem::display).toList());
  }
}
