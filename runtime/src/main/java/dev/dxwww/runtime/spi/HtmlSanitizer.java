package dev.dxwww.runtime.spi;

/**
 * Takes out of HTML what may not be shown: scripts, event handlers, addresses that run code. The
 * framework brings none; libraries do this, and a class of the application names the one and its
 * rules:
 *
 * <pre>{@code
 * final class CommentSanitizer implements HtmlSanitizer {
 *   private final PolicyFactory rules = Sanitizers.FORMATTING.and(Sanitizers.LINKS);
 *
 *   public String name() { return "comments: formatting and links"; }
 *
 *   public String sanitize(String html) { return rules.sanitize(html); }
 * }
 * }</pre>
 *
 * <p>Two methods, so that no lambda is one: what lets HTML through has a name that a review finds.
 * Called by several threads at once.
 *
 * @see dev.dxwww.runtime.http.SafeHtml#sanitized
 */
public interface HtmlSanitizer {
  /** What it lets through, in a few words; for people who read logs and errors. */
  String name();

  /**
   * The part of the HTML that may be shown, well-formed, so that what stands around it keeps its
   * meaning.
   *
   * @param html from anywhere
   */
  String sanitize(String html);
}
