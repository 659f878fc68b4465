package dev.dxwww.htip;

import dev.dxwww.htip.Walk.Move;
import java.util.List;

/** Templates that several tests use; those of the vectors. */
final class Samples {
  static final TemplateDef ITEM =
      new TemplateDef(
          "<li><b> </b></li>",
          new Walk(List.of(Move.FIRST_CHILD, Move.FIRST_CHILD, new Walk.Text())));

  static final TemplateDef MARKS =
      new TemplateDef(
          "<li><input><b> </b><ul></ul></li>",
          new Walk(
              List.of(
                  new Walk.ClassName("done"),
                  Move.FIRST_CHILD,
                  new Walk.Property("checked"),
                  new Walk.Event(EventType.CHANGE, EventField.CHECKED),
                  Move.NEXT_SIBLING,
                  new Walk.Attribute("title"),
                  Move.FIRST_CHILD,
                  new Walk.Text(),
                  Move.PARENT,
                  Move.NEXT_SIBLING,
                  new Walk.Anchor())));

  static final TemplateDef BARE = new TemplateDef("<hr>", new Walk(List.of()));

  static final TemplateRef ITEM_REF = BundleRef.PAGE.template(0, 1, 1);
  static final TemplateRef MARKS_REF = BundleRef.PAGE.template(1, 6, 5);

  private Samples() {}
}
