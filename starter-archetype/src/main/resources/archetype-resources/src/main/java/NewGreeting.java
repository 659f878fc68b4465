package ${package};

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The body that asks for a greeting.
 *
 * @param name who is to be greeted
 */
record NewGreeting(@NotBlank @Size(max = 60) String name) {}
