package dev.dxwww.runtime.config;

import java.nio.file.Path;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much of a form with files is taken, where a route does not say so by {@code @MaxBody}. What
 * goes beyond a limit is answered by 413 with the name of the field; a part whose header section is
 * too long, by 400.
 *
 * @param maxSize Longest body of a form with files, as a whole.
 * @param maxFileSize Longest file; a route whose {@code @MaxBody} is larger takes files as large.
 * @param maxParts Most files and fields in one form.
 * @param maxPartHeader Longest header section of a file or field, 64B to 1MiB, without the empty
 *     line at its end.
 * @param maxFieldSize Longest text field, up to 1GiB; all together, dx.server.max-body-size.
 * @param memory How much of the files of one request is kept in memory, 0B to 1GiB; the others go
 *     to disk.
 * @param directory Folder in which each server makes a private one for files on disk; the system's
 *     folder for temporary files where it is not set.
 */
@ConfigProperties("dx.upload")
public record UploadConfig(
    @DefaultValue("10MiB") DataSize maxSize,
    @DefaultValue("10MiB") DataSize maxFileSize,
    @DefaultValue("100") @Min(1) @Max(100_000) int maxParts,
    @DefaultValue("8KiB") DataSize maxPartHeader,
    @DefaultValue("64KiB") DataSize maxFieldSize,
    @DefaultValue("64KiB") DataSize memory,
    Optional<Path> directory) {

  public UploadConfig {
    Bounds.between("max-size", maxSize, 1, Long.MAX_VALUE);
    Bounds.between("max-file-size", maxFileSize, 1, Long.MAX_VALUE);
    Bounds.between("max-part-header", maxPartHeader, 64, 1 << 20);
    Bounds.between("max-field-size", maxFieldSize, 1, 1 << 30);
    Bounds.between("memory", memory, 0, 1 << 30);
  }
}
