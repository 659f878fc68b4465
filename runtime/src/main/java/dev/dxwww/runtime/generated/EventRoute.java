package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.RoutePolicy.Access;

import java.util.Objects;
import java.util.Optional;

/**
 * A handler of events, {@code @On}.
 *
 * @param signature its name and the types of what templates give it, such as {@code toggle(long)}:
 *     what a client brings back is good for this signature only, whatever its number is by then
 * @param fields what of the event it takes, bits of {@link dev.dxwww.htip.EventField}
 * @param access who may cause it; empty for whoever may see the page
 */
public record EventRoute(String signature, int fields, Optional<Access> access) {
  public EventRoute {
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(access, "access");
  }

  /** For whoever may see the page. */
  public EventRoute(String signature, int fields) {
    this(signature, fields, Optional.empty());
  }

  /**
   * What a client's tag is over: the signature, and the fields, as what a page of another build
   * does not send is no value.
   */
  public String offered() {
    return fields == 0 ? signature : signature + " " + fields;
  }
}
