package dev.dxwww.processor;

import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.emit.GeneratedFile;

/** What a feature may see and do in one round of annotation processing. */
public interface Round {

  /** Options and the compiler's utilities. */
  ProcessingEnvironment environment();

  /** {@link Elements} of the environment. */
  default Elements elements() {
    return environment().getElementUtils();
  }

  /** {@link Types} of the environment. */
  default Types types() {
    return environment().getTypeUtils();
  }

  /**
   * Elements of this round, and of types deferred from earlier ones, that carry the annotation, in
   * the order of their qualified names and then of the source. Elements whose types do not resolve
   * yet are left out and come again in a later round.
   */
  List<Element> annotated(String annotation);

  /**
   * Top-level types with a source that the compiler has come to since the last round in which
   * features were called, annotated or not, sorted by name; without those that a tool generated.
   */
  List<TypeElement> sources();

  /**
   * Types of this module and of those it depends on that an index lists under {@code attribute} of
   * {@code ModuleIndex} ("controllers", ...), sorted by name, without those that this compile
   * brought itself. They were checked when they were compiled: report nothing about them.
   */
  List<TypeElement> indexed(String attribute);

  /** The same, without those of the modules that this one depends on. */
  List<TypeElement> indexedHere(String attribute);

  /**
   * Types that this round compiles anew and that the index of their module lists under
   * {@code attribute} from an earlier compile: what was generated for them must be made again,
   * though nothing in this round may ask for it.
   */
  List<TypeElement> recompiled(String attribute);

  /**
   * Names of the parameters of a method or constructor: as in its source, or as the index of its
   * module keeps them when the class file does not.
   */
  List<String> parameterNames(ExecutableElement executable);

  /**
   * Javadoc of a type or of an annotated method: of its source, or as the index of its module keeps
   * it for types indexed as {@code documented}.
   */
  Optional<String> comment(Element element);

  /** Whether this compile has the source of a type. */
  boolean isSource(TypeElement type);

  /**
   * Methods that the type declares, in the order of its source also when it comes from a class file
   * and the compiler at hand sorts those.
   */
  List<ExecutableElement> methods(TypeElement type);

  /** Where mistakes go. */
  Diagnostics diagnostics();

  /**
   * Whether an error was reported at this type or a member of it: nothing is emitted for it then.
   *
   * @param type its qualified name
   */
  boolean failed(String type);

  /** Whether any error was reported in this compile. */
  boolean failed();

  /** Writes a source file; a file already written in this compile is left as it is. */
  void write(GeneratedFile file);

  /**
   * Adds text to the class output at the end of the compile, unless it has errors.
   *
   * @param path of the resource, such as {@code META-INF/dxwww/routes.txt}
   */
  void resource(String path, String text);

  /** Adds bytes to the class output, like {@link #resource(String, String)}. */
  void resource(String path, byte[] bytes);

  /** A name of this module that no other in sight has, of letters, digits and {@code _}. */
  String module();

  /**
   * Adds a type to an attribute of this module's {@code ModuleIndex}; its methods' parameter names
   * are kept with it.
   */
  void index(String attribute, TypeElement type);
}
