package dev.dxwww.runtime.generated;

import dev.dxwww.template.Render;

/** Stub. */
public record PageRoute(int route, PageView<?> view, Render render) {}
