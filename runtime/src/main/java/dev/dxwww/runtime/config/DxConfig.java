package dev.dxwww.runtime.config;

import java.nio.file.Path;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.Profile;

/**
 * What decides which files are read; so it is set by the command line or the environment, not in a
 * file.
 *
 * @param profile The surroundings: chooses {@code application-{profile}.yaml} and the defaults.
 * @param configDir Directory with application.yaml and application-{profile}.yaml, whose keys win
 *     over those of the files of the same names inside the program.
 */
@ConfigProperties("dx")
public record DxConfig(
    @DefaultValue("prod") Profile profile, @DefaultValue(".") Path configDir) {}
