package dev.dxwww.htip.compiler.type;

import dev.dxwww.htip.compiler.TemplateText;

/**
 * A record with a template, used as a tag in others.
 *
 * @param name as templates write it
 * @param type the record; its accessors that are components are the tag's attributes, in order
 * @param text its template
 * @param types what its template names, as it stands where the component is written
 * @param faulty whether its template has mistakes of its own, which are reported with it
 */
public record ComponentView(
    String name, TypeView type, TemplateText text, TemplateTypes types, boolean faulty) {}
