package dev.dxwww.runtime.http;

/**
 * An answer that sends the client elsewhere.
 *
 * <p>The location stays on this site unless {@link #toOtherSite} is used, so that a location taken
 * from a request cannot send people to a site of somebody else's choosing.
 *
 * @param status 301, 302, 303, 307 or 308
 * @param location path or URL; non-ASCII characters and spaces are percent-encoded as UTF-8
 */
public record Redirect(int status, String location) {
  /** @throws IllegalArgumentException for another status, an empty location, control characters */
  public Redirect {
    switch (status) {
      case 301, 302, 303, 307, 308 -> { }
      default -> throw new IllegalArgumentException("not a status of a redirect: " + status);
    }
    location = Locations.encoded(location);
    if (location.isEmpty()) {
      throw new IllegalArgumentException("a redirect needs a location");
    }
  }

  /** 303: the client gets the location with GET, as after a form was handled. */
  public static Redirect seeOther(String location) {
    return new Redirect(HttpStatus.SEE_OTHER, onSite(location));
  }

  /** 307: the client repeats the request at the location, this time only. */
  public static Redirect temporary(String location) {
    return new Redirect(HttpStatus.TEMPORARY_REDIRECT, onSite(location));
  }

  /** 308: the client repeats the request at the location, now and in future. */
  public static Redirect permanent(String location) {
    return new Redirect(HttpStatus.PERMANENT_REDIRECT, onSite(location));
  }

  /** 303 to another site: the URL must not come from a request unless checked against a list. */
  public static Redirect toOtherSite(String url) {
    return new Redirect(HttpStatus.SEE_OTHER, url);
  }

  private static String onSite(String location) {
    if (!Locations.staysOnSite(location)) {
      throw new IllegalArgumentException(
          "a redirect to another site needs Redirect.toOtherSite; the location must be a path such"
              + " as /tasks");
    }
    return location;
  }
}
