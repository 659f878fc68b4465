package dev.dxwww.runtime.http.internal.upload;

import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * What the header section of a part says.
 *
 * @param name of the field
 * @param fileName as sent; null for a text field
 * @param mediaType as sent; empty when there is none
 * @param charset of a text field
 */
record PartHead(String name, @Nullable String fileName, String mediaType, Charset charset) {}
