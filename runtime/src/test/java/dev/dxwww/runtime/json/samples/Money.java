package dev.dxwww.runtime.json.samples;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A type for databind. */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String unit) {}
