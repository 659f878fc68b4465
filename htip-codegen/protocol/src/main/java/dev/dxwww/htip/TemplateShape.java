package dev.dxwww.htip;

/** What readers must know of a template: ids a clone takes, values it brings. */
record TemplateShape(int ids, int values) {}
