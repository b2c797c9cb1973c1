"""What an installed package makes of texts in many scripts: wheel_check.py [bundled]

Prints the SHA-256 of a model, and how the texts were cut. With "bundled" it fails unless ICU comes
from the wheel.
"""

import sys

import edau

TEXTS = [
    "The bus never comes to our village on a Sunday. A later bus home would help.",
    "Mae’r bws yn hwyr bob dydd yn y pentref; mae'r llyfrgell ar gau.",
    "公共汽车星期天不来我们村。图书馆应该开放。",
    "公共汽车总是迟到。我们需要图书馆。",
    "รถเมล์ไม่มาที่หมู่บ้านของเราในวันอาทิตย์ ห้องสมุดควรเปิด",
    "バスは日曜日に村に来ません。図書館を開けてください。",
    "האוטובוס לא מגיע לכפר בימי ראשון. الحافلة لا تأتي إلى القرية يوم الأحد.",
    "Der Bus kommt sonntags nie, z. B. im Winter. Die Bücherei muss offen bleiben.",
    "Ｔｈｅ ﬁrst bus—the 8.15—is full: e.g. on Mondays… 👨‍👩‍👧",
]

analysis = edau.find_themes(TEXTS * 3, themes=3)
print(analysis.model.sha256)
print(analysis.points["end"][: len(TEXTS) + 4], analysis.themes["label"])
with open("/proc/self/maps", encoding="utf-8") as maps:
    icu = {line.split()[-1] for line in maps if "libicudata" in line}
if sys.argv[1:] == ["bundled"] and not (icu and all("edau.libs" in path for path in icu)):
    sys.exit(f"ICU is not the wheel's own: {icu}")
