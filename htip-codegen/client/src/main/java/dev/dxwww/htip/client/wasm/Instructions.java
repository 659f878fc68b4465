package dev.dxwww.htip.client.wasm;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The instructions of a method with their lines, cut into basic blocks. */
final class Instructions {
  private final List<Instruction> all = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<Label, Integer> labels = new HashMap<>();
  private final TreeMap<Integer, Node> nodes = new TreeMap<>();

  Instructions(CodeModel code) {
    int line = 0;
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber l -> line = l.line();
        case LabelTarget l -> labels.put(l.label(), all.size());
        case Instruction i -> {
          all.add(i);
          lines.add(line);
        }
        default -> { }
      }
    }
    cut();
  }

  private void cut() {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    for (int i = 0; i < all.size(); i++) {
      List<Label> targets = targets(all.get(i));
      targets.forEach(label -> starts.add(labels.get(label)));
      if (!targets.isEmpty() || all.get(i) instanceof ReturnInstruction) {
        starts.add(i + 1);
      }
    }
    for (int start : starts) {
      Integer next = starts.higher(start);
      nodes.put(start, new Node(start, next == null ? all.size() : next));
    }
  }

  private static List<Label> targets(Instruction instruction) {
    return switch (instruction) {
      case BranchInstruction b -> List.of(b.target());
      case TableSwitchInstruction s -> targets(s.cases(), s.defaultTarget());
      case LookupSwitchInstruction s -> targets(s.cases(), s.defaultTarget());
      default -> List.of();
    };
  }

  private static List<Label> targets(List<SwitchCase> cases, Label otherwise) {
    List<Label> all = new ArrayList<>();
    cases.forEach(c -> all.add(c.target()));
    all.add(otherwise);
    return all;
  }

  Instruction get(int index) {
    return all.get(index);
  }

  int line(int index) {
    return lines.get(index);
  }

  int size() {
    return all.size();
  }

  Node first() {
    return at(0);
  }

  /** The block that begins at an instruction. */
  Node at(int index) {
    Node node = nodes.get(index);
    if (node == null || index >= all.size()) {
      throw new IllegalStateException("no block begins at " + index);
    }
    return node;
  }

  Node at(Label label) {
    return at(labels.get(label));
  }
}
