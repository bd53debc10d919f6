//! What only looks like words and numbers is known as such, and dates are not taken for it.

use dateline::segment::segment;
use dateline::text::{MaskKind, Text};

/// Texts with the stretches that must be masked in `[[…]]`.
const CASES: &[(MaskKind, &str)] = &[
    (MaskKind::Url, "See [the report]([[https://example.org/2019/05/10/a_(b).html]]), published in May 2019."),
    (MaskKind::Url, "It called [[hxxp://bad[.]example[.]com/1984]] and [[www.example.com/2012]]."),
    (MaskKind::Url, "A shop, [[example.com]], ended.The next began."),
    (MaskKind::Email, "Write to [[desk1984@example.org]] or [[@desk_1984]] by May 5."),
    (MaskKind::Path, r"It drops [[C:\Windows\Temp\2012]] and [[/var/log/2019/x]] and [[report-2019.pdf]]."),
    (MaskKind::Hash, "The file [[d41d8cd98f00b204e9800998ecf8427e]] of 2019-05-10."),
    (MaskKind::Hash, "Its id is [[123e4567-e89b-12d3-a456-426614174000]]."),
    (
        MaskKind::Identifier,
        "[[CVE-2019-0708]], [[MS17-010]] and [[KB4012598]], used by [[APT28]] in mid-1990s style, Mid-2019.",
    ),
    (MaskKind::Version, "[[v2.10]] and [[10.0.19041]], version [[3.1]], on 10.12.2019."),
    (MaskKind::Address, "From [[192.0.2.1:8080]] and [[198.51.100.0/24]] and [[fe80::1]] at 12:30:45."),
    (MaskKind::Phone, "Call [[+1 212-555-0123]] or [[(212) 555-0123]] or [[212-555-0123]] from 9-5 on 2019-05-10."),
    (
        MaskKind::Quantity,
        "It cost [[$1995]] or [[€2,012]] for [[1,984]] people, [[20.125]] each, [[12%]] more than in 1990, at 9.30.",
    ),
];

#[test]
fn masks_lie_where_they_should() {
    for (kind, marked) in CASES {
        let marks = dateline::mention::Marked::parse(marked);
        let text = segment(None, &marks.text, &[], None);
        let wanted: Vec<_> = marks.marks.iter().map(|(span, _)| (*kind, &marks.text[span.range()])).collect();
        assert_eq!(found(&text), wanted, "{marked}");
    }
}

fn found(text: &Text) -> Vec<(MaskKind, &str)> {
    text.masks().iter().map(|mask| (mask.kind, text.slice(mask.span))).collect()
}

#[test]
fn dates_are_not_masked() {
    for plain in
        ["24/7", "03/04/2021", "2019-05-10T12:30", "3.11.2016", "Q3", "FY2019", "9/11", "Jan-2019", "1990s", "10:30"]
    {
        let text = segment(None, plain, &[], None);
        assert_eq!(found(&text), [], "{plain}");
    }
}

#[test]
fn masks_are_in_order_and_apart() {
    let text =
        segment(None, "1.2.3.4 a@b.cd x://y 5,000 https://z.org/1(2)3 CVE-2019-1 [1,2](http://q) ::1", &[], None);
    assert!(text.masks().len() > 5);
    for pair in text.masks().windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start);
    }
}
