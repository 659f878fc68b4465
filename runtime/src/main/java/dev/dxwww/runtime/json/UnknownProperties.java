package dev.dxwww.runtime.json;

/** What happens to a property that the type being read does not have. */
public enum UnknownProperties {
  /** It is a violation that names the nearest known property. */
  REJECT,
  /** It is skipped, after a check that its value is JSON. */
  IGNORE
}
