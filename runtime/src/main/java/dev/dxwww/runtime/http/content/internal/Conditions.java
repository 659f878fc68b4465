package dev.dxwww.runtime.http.content.internal;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a request (RFC 9110, 13), each null when its field is absent; several lines of
 * a list field are joined by commas.
 */
public record Conditions(
    @Nullable String ifMatch,
    @Nullable String ifUnmodifiedSince,
    @Nullable String ifNoneMatch,
    @Nullable String ifModifiedSince) {
  /** A request without conditions. */
  public static final Conditions NONE = new Conditions(null, null, null, null);

  /** What the conditions of a request make of its response. */
  public enum Outcome {
    /** The request is served. */
    PROCEED,
    /** The client has this version: 304. */
    NOT_MODIFIED,
    /** The resource is not what the client takes it for: 412. */
    FAILED
  }

  /**
   * What follows for a resource that exists, in the order of RFC 9110, 13.2.2.
   *
   * @param reads whether the method is GET or HEAD
   * @param version what the resource is at the moment
   */
  public Outcome check(boolean reads, Version version) {
    if (isChanged(version)) {
      return Outcome.FAILED;
    }
    if (ifNoneMatch != null) {
      if (!holdsNone(version)) {
        return reads ? Outcome.NOT_MODIFIED : Outcome.FAILED;
      }
      return Outcome.PROCEED;
    }
    return reads && isUnmodified(version) ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
  }

  private boolean isChanged(Version version) {
    if (ifMatch != null) {
      return version.tag() == null
          ? !ifMatch.strip().equals("*")
          : !TagList.holdsStrongly(ifMatch, version.tag());
    }
    if (ifUnmodifiedSince == null || version.modified() == HttpDates.NONE) {
      return false;
    }
    long date = HttpDates.parse(ifUnmodifiedSince);
    return date != HttpDates.NONE && version.modified() > date;
  }

  private boolean holdsNone(Version version) {
    String list = ifNoneMatch == null ? "" : ifNoneMatch;
    return version.tag() == null
        ? !list.strip().equals("*")
        : !TagList.holds(list, version.tag());
  }

  private boolean isUnmodified(Version version) {
    if (ifModifiedSince == null || version.modified() == HttpDates.NONE) {
      return false;
    }
    long date = HttpDates.parse(ifModifiedSince);
    return date != HttpDates.NONE && version.modified() <= date;
  }
}
