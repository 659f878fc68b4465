package dev.dxwww.processor.query;

import dev.dxwww.processor.lang.TypeRef;

/** A parameter of a query method as Java declares it. */
record QueryParameter(String name, TypeRef type) {}
