package dev.dxwww.processor.json;

import java.util.function.Function;

/** Whether a type has a form in JSON. */
public sealed interface JsonResult {

  /** It has. */
  record Planned(CodecPlan plan) implements JsonResult {}

  /**
   * It has none, and nothing was reported: the caller knows the place.
   *
   * @param reason a clause such as "Thread is a class, not a record"
   * @param fix what to write instead
   */
  record Refused(String reason, String fix) implements JsonResult {}

  /** It has none because of a mistake inside, which is reported: emit nothing that names it. */
  record Reported() implements JsonResult {}

  /** The result with another plan, if there is one. */
  default JsonResult map(Function<CodecPlan, CodecPlan> change) {
    return this instanceof Planned(CodecPlan plan) ? new Planned(change.apply(plan)) : this;
  }

  /** The result that follows from the plan, if there is one. */
  default JsonResult then(Function<CodecPlan, JsonResult> next) {
    return this instanceof Planned(CodecPlan plan) ? next.apply(plan) : this;
  }
}
