package dev.dxwww.processor.validation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A record of a library that was compiled without the processor. */
public record LibraryRecord(@Size(max = 3) String name, List<@NotBlank String> tags) {}
