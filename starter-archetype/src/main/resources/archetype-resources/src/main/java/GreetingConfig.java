package ${package};

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Settings of the greeting.
 *
 * @param word what every greeting starts with: key {@code greeting.word}, environment variable
 *     {@code GREETING_WORD}
 */
@ConfigProperties("greeting")
record GreetingConfig(@DefaultValue("Hello") String word) {}
