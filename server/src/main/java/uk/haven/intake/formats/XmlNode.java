package uk.haven.intake.formats;

import java.util.ArrayList;
import java.util.List;

/** One element of a small piece of XML: its name without a prefix, its text, what is in it, and where it stands. */
final class XmlNode {

    private final String name;
    private final int line;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void append(String more) {
        text.append(more);
    }

    int textLength() {
        return text.length();
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Its own text, stripped. */
    String text() {
        return text.toString().strip();
    }

    /** Text of the first element at the path; "" when there is none: {@code "BasicDetails/NCyearActual"}. */
    String text(String path) {
        var found = all(path);
        return found.isEmpty() ? "" : found.getFirst().text();
    }

    /** Every element at the path. */
    List<XmlNode> all(String path) {
        List<XmlNode> level = List.of(this);
        for (String step : path.split("/")) {
            level = level.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equalsIgnoreCase(step))
                    .toList();
        }
        return level;
    }
}
