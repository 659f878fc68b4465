package dev.dxwww.processor.policy;

import java.util.List;

/**
 * What shows whether a handler is one that guesses are sent to.
 *
 * @param policy its policy
 * @param path literal segments of its path, in their order
 * @param inputs names of what it binds: parameters, fields of forms, components of bodies
 * @param accepted whether the source says that no limit is wanted
 */
public record LoginModel(
    PolicyModel policy, List<String> path, List<String> inputs, boolean accepted) {
  public LoginModel {
    path = List.copyOf(path);
    inputs = List.copyOf(inputs);
  }
}
