package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

/** One of the arrays that the catalog's JSON consists of. */
record Row(List<Tree> values) {

  Row(Tree tree) {
    this(((Tree.Items) tree).items());
  }

  String text(int at) {
    return values.get(at) instanceof Tree.Word(String text) ? text : "";
  }

  long number(int at) {
    return text(at).isEmpty() ? 0 : Long.parseLong(text(at));
  }

  boolean flag(int at) {
    return text(at).equals("true");
  }

  List<Tree> items(int at) {
    return values.get(at) instanceof Tree.Items(List<Tree> items) ? items : List.of();
  }

  static List<Long> longs(List<Tree> items) {
    List<Long> numbers = new ArrayList<>(items.size());
    for (Tree item : items) {
      numbers.add(Long.parseLong(((Tree.Word) item).text()));
    }
    return numbers;
  }

  static List<Integer> ints(List<Tree> items) {
    List<Integer> numbers = new ArrayList<>(items.size());
    for (Tree item : items) {
      numbers.add(Integer.parseInt(((Tree.Word) item).text()));
    }
    return numbers;
  }
}
