package uk.haven.platform.charts;

import java.awt.geom.Rectangle2D;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** Draws a JFreeChart into SVG of a given size. */
final class Canvas {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private Canvas() {}

    static String draw(JFreeChart chart, int width, int height, String id, String title, String what) {
        var context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(1);
        context.setIDGenerator(new Ids(id));
        var graphics = new SVGGraphics2D(context, false);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        return new SvgText(width, height, id, title, what).of(graphics.getRoot());
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("This JDK has no XML", impossible);
        }
    }

    /** Keeps ids apart when a page has several charts. */
    private static final class Ids extends SVGIDGenerator {
        private final String chart;
        private int next;

        Ids(String chart) {
            this.chart = chart;
        }

        @Override
        public String generateID(String prefix) {
            return chart + "-" + prefix + next++;
        }
    }
}
