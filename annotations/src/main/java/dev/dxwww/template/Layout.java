package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose {@link Template} is a whole document, from {@code <html>} on, and shows the page
 * at <code>{body}</code>.
 *
 * {@snippet lang=java :
 * @Layout
 * @Template("<html><head><title>{title}</title></head><body><main>{body}</main></body></html>")
 * record SiteLayout(String title) {}
 *
 * @Page(layout = SiteLayout.class)
 * @Template("<p>{text}</p>")
 * record NotePage(String title, String text) {}
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Layout {}
