package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the processor found in a module, on a generated class of package {@code dev.dxwww.index}.
 * The application that depends on the module reads it; users never write it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ModuleIndex {
  /** Name of the module. */
  String module();

  /** Version of the processor that wrote it. */
  String version();

  /** Types with {@link DxApplication}. */
  String[] applications() default {};

  /** Types with {@link dev.dxwww.http.Controller}. */
  String[] controllers() default {};

  /** Types with {@link Component}. */
  String[] components() default {};

  /** Interfaces with {@link dev.dxwww.query.Repository}. */
  String[] repositories() default {};

  /** Types with static {@link Provides} methods. */
  String[] providers() default {};

  /** Records with {@link dev.dxwww.config.ConfigProperties}. */
  String[] configs() default {};

  /** Types with {@link dev.dxwww.convert.Converter} methods. */
  String[] converters() default {};

  /** Types that have a generated JSON codec. */
  String[] codecs() default {};

  /** Types that have generated validation checks. */
  String[] checks() default {};

  /** Records with {@link dev.dxwww.template.Template}. */
  String[] templates() default {};

  /** Types whose Javadoc the description of routes quotes. */
  String[] documented() default {};

  /** Javadoc, as {@code type=text} and {@code type#method(erased types)=text}. */
  String[] comments() default {};

  /** Names of parameters, as {@code type#method(erased types)=name,name}. */
  String[] parameters() default {};
}
