/** The description of an application's routes as OpenAPI, and as a page for people. */
@NullMarked
package dev.dxwww.processor.openapi;

import org.jspecify.annotations.NullMarked;
