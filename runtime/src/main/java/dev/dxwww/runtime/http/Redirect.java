package dev.dxwww.runtime.http;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import java.util.Objects;

/**
 * An answer that sends the client elsewhere.
 *
 * <p>However it is made, the location has to stay on this site unless {@link Reach#ANY_SITE} or
 * {@link #toOtherSite} says otherwise: a location taken from a request cannot send people to a site
 * of somebody else's choosing. One that would is the fault of the request, so it is answered by 400
 * and code 4000, not logged as an error of the server.
 *
 * @param status 301, 302, 303, 307 or 308
 * @param location path or URL; non-ASCII characters and spaces are percent-encoded as UTF-8
 * @param reach where the location may lead
 */
public record Redirect(int status, String location, Reach reach) {

  /** Where a redirect may lead. */
  public enum Reach {
    /** To this site only: to a path such as {@code /tasks}, or one relative to the request's. */
    THIS_SITE,
    /** To any site; for locations that no request has a say in, or that were checked. */
    ANY_SITE
  }

  /**
   * A redirect, as its parts say.
   *
   * @throws IllegalArgumentException for another status
   * @throws DxException code 4000 for a location that is empty, holds control characters, or leads
   *     further than it may
   */
  public Redirect {
    switch (status) {
      case 301, 302, 303, 307, 308 -> { }
      default -> throw new IllegalArgumentException("not a status of a redirect: " + status);
    }
    Objects.requireNonNull(reach, "reach");
    if (location.isEmpty() || Locations.hasControls(location)) {
      throw refused("the address to go on to is empty or holds control characters");
    }
    if (reach == Reach.THIS_SITE && !Locations.staysOnSite(location)) {
      throw refused("the address to go on to is not on this site");
    }
    location = Locations.encoded(location);
  }

  /** A redirect that stays on this site. */
  public Redirect(int status, String location) {
    this(status, location, Reach.THIS_SITE);
  }

  /** 303: the client gets the location with GET, as after a form was handled. */
  public static Redirect seeOther(String location) {
    return new Redirect(HttpStatus.SEE_OTHER, location);
  }

  /** 307: the client repeats the request at the location, this time only. */
  public static Redirect temporary(String location) {
    return new Redirect(HttpStatus.TEMPORARY_REDIRECT, location);
  }

  /** 308: the client repeats the request at the location, now and in future. */
  public static Redirect permanent(String location) {
    return new Redirect(HttpStatus.PERMANENT_REDIRECT, location);
  }

  /** 303 to another site: the URL must not come from a request unless checked against a list. */
  public static Redirect toOtherSite(String url) {
    return new Redirect(HttpStatus.SEE_OTHER, url, Reach.ANY_SITE);
  }

  private static DxException refused(String message) {
    return new DxException(ErrorCode.BAD_REQUEST, "Not redirected: " + message + ".",
        "Use a path such as /tasks. An application that means to lead to another site makes the"
            + " redirect with Redirect.toOtherSite.", null);
  }
}
