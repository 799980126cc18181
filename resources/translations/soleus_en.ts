<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>AdviceStrip</name>
        <message numerus="yes">
            <source>%n exercise(s)</source>
            <translation>
                <numerusform>%n exercise</numerusform>
                <numerusform>%n exercises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at</source>
            <translation>
                <numerusform>%n thing to look at</numerusform>
                <numerusform>%n things to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message numerus="yes">
            <source>%n programme(s)</source>
            <translation>
                <numerusform>%n programme</numerusform>
                <numerusform>%n programmes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n exercise(s) of your own</source>
            <translation>
                <numerusform>%n exercise of your own</numerusform>
                <numerusform>%n exercises of your own</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardActions</name>
        <message numerus="yes">
            <source>%n card(s) copied.</source>
            <translation>
                <numerusform>%n card copied.</numerusform>
                <numerusform>%n cards copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cut %n card(s)</source>
            <translation>
                <numerusform>Cut %n card</numerusform>
                <numerusform>Cut %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) left out: their exercise is not in this library.</source>
            <translation>
                <numerusform>%n card left out: their exercise is not in this library.</numerusform>
                <numerusform>%n cards left out: their exercise is not in this library.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardMenus</name>
        <message numerus="yes">
            <source>Delete block with %n card(s)</source>
            <translation>
                <numerusform>Delete block with %n card</numerusform>
                <numerusform>Delete block with %n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoseGrid</name>
        <message numerus="yes">
            <source>%n day(s) a week</source>
            <translation>
                <numerusform>%n day a week</numerusform>
                <numerusform>%n days a week</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message numerus="yes">
            <source>{0}, %n exercise(s)</source>
            <translation>
                <numerusform>{0}, %n exercise</numerusform>
                <numerusform>{0}, %n exercises</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message numerus="yes">
            <source>Search %n exercise(s)</source>
            <translation>
                <numerusform>Search %n exercise</numerusform>
                <numerusform>Search %n exercises</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgrammeDocument</name>
        <message numerus="yes">
            <source>Add %n exercise(s)</source>
            <translation>
                <numerusform>Add %n exercise</numerusform>
                <numerusform>Add %n exercises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paste %n card(s)</source>
            <translation>
                <numerusform>Paste %n card</numerusform>
                <numerusform>Paste %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n card(s)</source>
            <translation>
                <numerusform>Move %n card</numerusform>
                <numerusform>Move %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n card(s)</source>
            <translation>
                <numerusform>Remove %n card</numerusform>
                <numerusform>Remove %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Duplicate %n card(s)</source>
            <translation>
                <numerusform>Duplicate %n card</numerusform>
                <numerusform>Duplicate %n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgrammeFiles</name>
        <message numerus="yes">
            <source>%n page(s) sent to the printer.</source>
            <translation>
                <numerusform>%n page sent to the printer.</numerusform>
                <numerusform>%n pages sent to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgrammeLists</name>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n stage</numerusform>
                <numerusform>%n stages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RedFlagsDialog</name>
        <message numerus="yes">
            <source>%n question(s) not asked</source>
            <translation>
                <numerusform>%n question not asked</numerusform>
                <numerusform>%n questions not asked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StageWords</name>
        <message numerus="yes">
            <source>%n exercise(s)</source>
            <translation>
                <numerusform>%n exercise</numerusform>
                <numerusform>%n exercises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowDialogs</name>
        <message numerus="yes">
            <source>Restored. What was here before is kept as a back-up with %n programme(s).</source>
            <translation>
                <numerusform>Restored. What was here before is kept as a back-up with %n programme.</numerusform>
                <numerusform>Restored. What was here before is kept as a back-up with %n programmes.</numerusform>
            </translation>
        </message>
    </context>
</TS>
