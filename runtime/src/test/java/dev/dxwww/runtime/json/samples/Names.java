package dev.dxwww.runtime.json.samples;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Components whose names the generated code has uses for itself. */
public record Names(
    int in,
    int out,
    int value,
    int i,
    int seen,
    int problems,
    int refused,
    int inValue,
    int userId,
    @JsonProperty("user\"id\n") int user_id,
    @JsonIgnore @Nullable String secret,
    @JsonIgnore Optional<String> hidden,
    String INSTANCE,
    String naïve) {}
