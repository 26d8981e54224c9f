package uk.haven.access.domain;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of unit squares.
 *
 * @param side width and height in squares, the quiet zone included
 * @param path what goes into an SVG path's {@code d}
 */
public record QrPicture(int side, String path) {

    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
