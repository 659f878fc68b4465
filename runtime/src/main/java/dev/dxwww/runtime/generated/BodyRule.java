package dev.dxwww.runtime.generated;

/**
 * What a route says about the bodies it takes; 0 leaves a limit to the configuration.
 *
 * @param most longest body, in bytes
 * @param mostPerFile longest content of one file, in bytes
 * @param mostParts most files and fields of a form
 * @param takesUploads whether the body is a form with files ({@code multipart/form-data})
 */
public record BodyRule(long most, long mostPerFile, int mostParts, boolean takesUploads) {
  /** Nothing is said, and no files are taken. */
  public static final BodyRule DEFAULT = new BodyRule(0, 0, 0, false);
}
