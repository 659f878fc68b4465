package dev.dxwww.test.notes;

import jakarta.validation.constraints.NotBlank;

/** What a client sends. */
public record NewNote(@NotBlank String text) {}
