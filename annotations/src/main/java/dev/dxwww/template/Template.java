package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * HTML with the values of a record: its components, and its methods without parameters, are the
 * names in it. The compiler checks each name, link and tag; mistakes are errors at the character of
 * the text (HTIP-060 to HTIP-071, HTIP-100 to HTIP-105).
 *
 * <p>By itself a record with a template is a component, a tag of its name in other templates. With
 * {@link Page} it is what handlers return, with {@link Layout} what stands around pages.
 *
 * {@snippet lang=java :
 * @Template("<li class:done={done}>{#if done}<s>{title}</s>{:else}{title}{/if}</li>")
 * record TaskRow(String title, boolean done) {}
 *
 * @Template("<ul>{#each all as t (t.title)}<TaskRow title={t.title} done={t.done}/>{/each}</ul>")
 * record TaskRows(List<TaskRow> all) {}
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Template {
  /** The template: a constant, in most cases a text block. */
  String value() default "";

  /**
   * A file in its place, below {@code templates/} of the resources; {@code -Adxwww.templates=DIR}
   * names another folder (HTIP-068).
   */
  String file() default "";
}
