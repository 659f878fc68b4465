package dev.dxwww.htip.client.wasm;

import static java.lang.constant.ConstantDescs.CD_int;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not in the subset is refused, with method, instruction and line. */
class RefusedTest {
  private static final String SAMPLES = "dev/dxwww/htip/client/wasm/refused/Refused$";
  private static final Path CLASSES = Path.of("target/test-classes");

  private static List<Refusal> refusals(String name) {
    return catchThrowableOfType(
        SubsetException.class,
        () -> ClientBuild.program(SAMPLES + name, ClientBuild.in(CLASSES))).refusals();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Long             | i2l",
      "LongConstant     | ldc2_w",
      "Parameter        | (Ljava/lang/Object;)I",
      "Array            | newarray",
      "Instance         | new",
      "Text             | ldc",
      "Division         | idiv",
      "MinusOne         | irem",
      "Catching         | (I)I",
      "Throwing         | new",
      "Foreign          | invokestatic java/lang/Math.abs(I)I",
      "ForeignField     | invokestatic java/lang/Character.isLetter(C)Z",
      "WideField        | getstatic " + SAMPLES + "WideField.small B",
      "Order            | invokestatic java/lang/Integer.compareUnsigned(II)I",
      "OrderOne         | invokestatic java/lang/Integer.compareUnsigned(II)I",
      "Sparse           | lookupswitch",
      "MemoryOutside    | aconst_null",
      "Initialiser      | ldc",
      "Lambda           | invokedynamic",
      "Virtual          | aconst_null",
  })
  void shapeOutsideOfTheSubset_isNamed(String name, String instruction) {
    assertThat(refusals(name)).singleElement().satisfies(refusal -> {
      assertThat(refusal.instruction()).isEqualTo(instruction);
      assertThat(refusal.method()).startsWith(SAMPLES + name + ".");
      assertThat(refusal.line()).isPositive();
      assertThat(refusal.reason()).isNotBlank();
      assertThat(refusal.toString())
          .startsWith(refusal.method() + ":" + refusal.line() + ": " + instruction + ": ");
    });
  }

  @Test
  void line_isTheOneInTheSource() throws Exception {
    List<String> source = java.nio.file.Files.readAllLines(
        Path.of("src/test/java/dev/dxwww/htip/client/wasm/refused/Refused.java"));
    assertThat(source.get(refusals("Division").getFirst().line() - 1)).contains("10 / a");
  }

  @Test
  void everyMethod_isReported() {
    assertThat(refusals("Two")).extracting(Refusal::method)
        .containsExactly(SAMPLES + "Two.first", SAMPLES + "Two.second");
  }

  /** Code that javac does not write. */
  private static List<Refusal> made(Consumer<CodeBuilder> code) {
    ClassDesc self = ClassDesc.of("dev.dxwww.htip.made.Made");
    byte[] bytes = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(
        self,
        c -> c.withVersion(ClassFile.JAVA_5_VERSION, 0).withMethodBody(
            "method", MethodTypeDesc.of(CD_int, CD_int),
            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code));
    ClassModel model = ClassFile.of().parse(bytes);
    return catchThrowableOfType(
        SubsetException.class,
        () -> ClientBuild.program("dev/dxwww/htip/made/Made", _ -> model)).refusals();
  }

  @Test
  void loopWithTwoBeginnings_isRefused() {
    assertThat(made(code -> {
      Label first = code.newLabel();
      Label second = code.newLabel();
      code.iload(0).ifeq(second).labelBinding(first).iinc(0, 1).labelBinding(second)
          .iinc(0, 2).iload(0).bipush(50).if_icmplt(first).iload(0).ireturn();
    })).singleElement().satisfies(
        r -> assertThat(r.reason()).isEqualTo("a loop with two beginnings"));
  }

  @Test
  void swap_isRefused() {
    assertThat(made(code -> code.iload(0).iconst_1().swap().isub().ireturn()))
        .singleElement().satisfies(r -> assertThat(r.instruction()).isEqualTo("swap"));
  }

  @Test
  void referencesCompared_areRefused() {
    assertThat(made(code -> {
      Label end = code.newLabel();
      code.aconst_null().ifnull(end).iconst_0().ireturn().labelBinding(end).iconst_1().ireturn();
    })).singleElement().satisfies(r -> assertThat(r.instruction()).isEqualTo("aconst_null"));
  }

  @Test
  void methodThatIsNotThere_isRefused() {
    assertThat(made(code -> code.iload(0)
        .invokestatic(
            ClassDesc.of("dev.dxwww.htip.made.Made"), "missing", MethodTypeDesc.of(CD_int, CD_int))
        .ireturn()))
        .singleElement().satisfies(r -> assertThat(r.reason()).contains("not declared"));
  }
}
