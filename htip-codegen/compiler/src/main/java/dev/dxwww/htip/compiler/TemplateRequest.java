package dev.dxwww.htip.compiler;

import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;

/**
 * A template to compile.
 *
 * @param live whether it is sent as HTIP, so that rows of its lists need keys
 * @param view the record it stands on
 * @param types all else that it may name
 */
public record TemplateRequest(
    TemplateText text, TemplateKind kind, boolean live, TypeView view, TemplateTypes types) {}
