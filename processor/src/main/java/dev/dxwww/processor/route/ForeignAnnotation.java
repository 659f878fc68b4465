package dev.dxwww.processor.route;

import java.util.function.Function;

/**
 * What an annotation of another framework is called here.
 *
 * @param framework whose it is
 * @param alone whether it is a mistake also on a class that has none of our annotations
 * @param translation code to write instead, or what to do
 */
record ForeignAnnotation(
    String framework, boolean alone, Function<ForeignUse, String> translation) {}
