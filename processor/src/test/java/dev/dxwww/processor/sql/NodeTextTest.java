package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Trees as PostgreSQL prints them, and JSON as it writes it. */
class NodeTextTest {

  @Test
  void fieldsListsSetsAndConstants_areRead() {
    Tree.Node node = (Tree.Node) NodeText.read(
        "{A :none <> :word x :list (1 {B :c d}) :set (b 3 5) :constvalue 4 [ 1 0 0 0 ] :yes true}");
    assertThat(node.kind()).isEqualTo("A");
    assertThat(node.has("none")).isFalse();
    assertThat(node.text("word")).isEqualTo("x");
    assertThat(node.nodes("list").getFirst().text("c")).isEqualTo("d");
    assertThat(node.bits("set").stream()).containsExactly(3, 5);
    assertThat(node.items("constvalue")).hasSize(7);
    assertThat(node.flag("yes")).isTrue();
  }

  @Test
  void escapes_areUndone() {
    Tree.Node node = (Tree.Node) NodeText.read(
        "{A :resname a\\ b\\(\\)\\{\\}\\\\ :empty \"\" :names (\"x\" \"a\\ \"b\") :odd :word"
            + " :not \\<> :last y}");
    assertThat(node.text("resname")).isEqualTo("a b(){}\\");
    assertThat(node.has("empty")).isTrue();
    assertThat(node.text("empty")).isEmpty();
    assertThat(node.items("names"))
        .isEqualTo(List.of(new Tree.Word("x"), new Tree.Word("a \"b")));
    assertThat(node.text("odd")).isEqualTo(":word");
    assertThat(node.text("not")).isEqualTo("<>");
    assertThat(node.text("last")).isEqualTo("y");
  }

  @Test
  void whatIsNoTree_isRefused() {
    for (String text : List.of("", "{A", "{A :b", "{A b}", "(1", "{A :b x} y", ")", "{A :b \\")) {
      assertThatThrownBy(() -> NodeText.read(text))
          .as(text).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void json_isRead() {
    Tree.Node node = (Tree.Node) JsonText.read(
        " {\"a\" : [1, \"x\\n\\u00e4\\\"\\\\\", null, true], \"n\" : null, \"o\":{}} ");
    assertThat(node.items("a")).isEqualTo(List.of(
        new Tree.Word("1"), new Tree.Word("x\nä\"\\"), new Tree.Word(""), new Tree.Word("true")));
    assertThat(node.has("n")).isFalse();
    assertThat(node.node("o").fields()).isEmpty();
    for (String text : List.of("", "{", "[1", "{\"a\" 1}", "\"x", "[]]", "[1 } ]")) {
      assertThatThrownBy(() -> JsonText.read(text))
          .as(text).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
