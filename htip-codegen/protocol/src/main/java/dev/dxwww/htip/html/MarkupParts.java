package dev.dxwww.htip.html;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.htip.HtipLimits;

/**
 * Markup in parts that each fit a template, for markup that is longer: it is cut between nodes that
 * stand in no other, and behind blanks of text that does. Pages show each part in an element of its
 * own, in HTML as in frames.
 *
 * <p>Only where elements begin and end in pairs is it known which nodes stand in no other. Other
 * markup, and markup one of whose nodes alone is too long, stays whole.
 */
public final class MarkupParts {
  /** The element around each part. */
  public static final String ELEMENT = "htip-html";

  /** Begins a part. */
  public static final String START = "<" + ELEMENT + ">";

  /** Ends a part. */
  public static final String END = "</" + ELEMENT + ">";

  /** UTF-16 units of a part that fits a template. */
  public static final int LONGEST =
      HtipLimits.TEMPLATE_UNITS - START.length() - END.length();

  private final String markup;
  private final List<String> parts = new ArrayList<>();
  private int start;
  private int cut;

  private MarkupParts(String markup) {
    this.markup = markup;
  }

  /** The parts, which joined are the markup; the markup alone where it is short, or stays whole. */
  public static List<String> of(String markup) {
    if (markup.length() <= LONGEST) {
      return List.of(markup);
    }
    MarkupParts parts = new MarkupParts(markup);
    return parts.isCut() ? parts.parts : List.of(markup);
  }

  private boolean isCut() {
    MarkupScan scan = new MarkupScan(markup);
    while (scan.next()) {
      if (scan.isOutermost() && !mayCut(scan.offset())) {
        return false;
      }
    }
    if (!scan.isWhole() || !mayCut(markup.length())) {
      return false;
    }
    parts.add(markup.substring(start));
    return true;
  }

  /** Notes a place between nodes; false where what is behind the place before is too long. */
  private boolean mayCut(int at) {
    if (at - start > LONGEST) {
      if (cut == start || at - cut > LONGEST) {
        return false;
      }
      parts.add(markup.substring(start, cut));
      start = cut;
    }
    cut = at;
    return true;
  }
}
