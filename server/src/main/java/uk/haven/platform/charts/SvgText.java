package uk.haven.platform.charts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a drawing as SVG that may stand in a page: only the elements and attributes named here, so neither script nor
 * style, and all text escaped. What an ancestor already says is not said again.
 */
final class SvgText {

    private static final Set<String> ELEMENTS = Set.of(
            "svg", "g", "path", "rect", "line", "polyline", "polygon", "circle", "ellipse", "text", "defs", "clipPath");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "d",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "points",
            "transform",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "opacity",
            "clip-path",
            "clipPathUnits",
            "font-size",
            "font-weight");

    /** What a browser assumes anyway. */
    private static final Map<String, String> INITIAL = Map.of(
            "fill-opacity", "1",
            "stroke-opacity", "1",
            "opacity", "1",
            "stroke-dasharray", "none",
            "clip-path", "none",
            "font-weight", "normal",
            "stroke-linecap", "butt",
            "stroke-linejoin", "miter");

    private final StringBuilder out = new StringBuilder(16_384);
    private final int width;
    private final int height;
    private final String id;
    private final String title;
    private final String what;

    SvgText(int width, int height, String id, String title, String what) {
        this.width = width;
        this.height = height;
        this.id = id;
        this.title = title;
        this.what = what;
    }

    String of(Element root) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"haven-chart__svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" focusable=\"false\" fill=\"black\" stroke=\"none\" font-size=\"12\">");
        text("title", "-title", title);
        text("desc", "-desc", what);
        children(root, Map.of("fill", "black", "stroke", "none", "stroke-width", "1", "font-size", "12"));
        return out.append("</svg>").toString();
    }

    private void text(String element, String suffix, String content) {
        out.append('<')
                .append(element)
                .append(" id=\"")
                .append(id)
                .append(suffix)
                .append("\">");
        escape(content);
        out.append("</").append(element).append('>');
    }

    private void children(Element parent, Map<String, String> said) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && ELEMENTS.contains(element.getLocalName())) {
                element(element, said);
            } else if (child instanceof Text text) {
                escape(text.getData());
            }
        }
    }

    private void element(Element element, Map<String, String> said) {
        if (!element.hasChildNodes() && Set.of("g", "defs").contains(element.getLocalName())) {
            return;
        }
        var says = new HashMap<>(said);
        out.append('<').append(element.getLocalName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            if (!ATTRIBUTES.contains(name)) {
                continue;
            }
            boolean inherited = INITIAL.containsKey(name)
                    || Set.of("fill", "stroke", "stroke-width", "font-size").contains(name);
            String already = says.getOrDefault(name, INITIAL.getOrDefault(name, ""));
            if (inherited && value.equals(already)) {
                continue;
            }
            if (inherited && !name.equals("opacity") && !name.equals("clip-path")) {
                says.put(name, value);
            }
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
        out.append('>');
        children(element, says);
        out.append("</").append(element.getLocalName()).append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }
}
