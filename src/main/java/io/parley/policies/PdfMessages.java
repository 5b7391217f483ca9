package io.parley.policies;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about policies that are PDF files. */
@MessageBundle("pdf")
public interface PdfMessages {
    @Message("Use a PDF instead")
    String usePdf();

    @Message("Write the text here instead")
    String writeInstead();

    @Message("PDF")
    String file();

    @Message("At most {megabytes} MB and {pages} pages. Its text must be readable by machines, and nothing in it may"
            + " start by itself: no scripts, no files inside, no password.")
    String fileHint(int megabytes, int pages);

    @Message("Upload and look at it")
    String upload();

    @Message("Take another PDF")
    String another();

    @Message("{name}, {pages} pages, {kilobytes} kB")
    String described(String name, int pages, long kilobytes);

    @Message("This is what people confirm; its checksum stands in the log. Below is its text as they read it on a phone"
            + " or listen to it. Check that nothing is missing.")
    String checkText();

    @Message("Nothing is written on these pages: {pages}. Whoever cannot see them learns nothing from them.")
    String silentPages(String pages);

    @Message("Its text, page by page")
    String itsText();

    @Message("This is a PDF. Below is its text, page by page, so that you can read it on a phone or listen to it.")
    String isPdf();

    @Message("Save the PDF: {name}, {pages} pages, {kilobytes} kB")
    String savePdf(String name, int pages, long kilobytes);

    @Message("Page {number}")
    String page(int number);

    @Message("Nothing is written on this page. There may be a picture on it: look at the PDF.")
    String pageWithoutText();

    @Message("Choose a PDF file")
    String noFile();

    @Message("This file is larger than {megabytes} MB")
    String tooLarge(int megabytes);

    @Message("This is not a PDF file, whatever its name says")
    String notPdf();

    @Message("This file contains the test virus EICAR")
    String testVirus();

    @Message("This PDF is protected by a password or by rights. Save it without protection")
    String encrypted();

    @Message("This PDF is broken and cannot be read")
    String broken();

    @Message("This PDF has {pages} pages; {most} is the most")
    String tooManyPages(String pages, int most);

    @Message("This PDF contains scripts (JavaScript)")
    String script();

    @Message("This PDF does something by itself when it is opened")
    String automatic();

    @Message("This PDF starts a program or opens another file")
    String launch();

    @Message("This PDF has other files in it")
    String attachment();

    @Message("This PDF has parts that act: a form that sends or changes something, film, sound or 3D")
    String active();

    @Message("This PDF has a link that is not to a web or mail address: {address}")
    String unsafeLink(String address);

    @Message("This PDF is far larger inside than its file is. Export it again, with smaller pictures")
    String tooComplex();

    @Message("There is more text in this PDF than {most} letters")
    String tooMuchText(int most);

    @Message("There is no text in this PDF, only pictures of pages. Nobody could listen to it or search it. Make it"
            + " from the document, or have its text recognized")
    String noText();

    @Message("This file is not there any more. Upload it again")
    String gone();

    @Message("This is the same file as in the other language. Choose the one in this language.")
    String sameFile();
}
