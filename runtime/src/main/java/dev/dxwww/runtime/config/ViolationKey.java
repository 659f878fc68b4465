package dev.dxwww.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.common.ConfigNames;

/** From where a check found something to the key that sets it. */
final class ViolationKey {
  /** A component or a plain name in a map, an index of a list, another name in a map. */
  private static final Pattern STEP =
      Pattern.compile("\\.?([^.\\[]+)|(\\[\\d+])|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");

  private ViolationKey() {}

  /** {@code mail.tls.access-ttl} of {@code tls.accessTtl} in the record of {@code mail}. */
  static String of(String record, String path, Sources sources) {
    String key = record;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(1) != null) {
        key = below(key, step.group(1), sources);
      } else if (step.group(2) != null) {
        key += step.group(2);
      } else {
        key += "." + step.group(3).replaceAll("\\\\(.)", "$1");
      }
    }
    return key;
  }

  /** Components have keys of lower case with hyphens; names in maps are as they were written. */
  private static String below(String upper, String name, Sources sources) {
    String written = upper + "." + name;
    return sources.has(written) ? written : upper + "." + ConfigNames.kebab(name);
  }
}
