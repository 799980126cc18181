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
        <name>BatchDialog</name>
        <message numerus="yes">
            <source>Patients whose day of review has come (%n)</source>
            <translation>
                <numerusform>Patients whose day of review has come (%n)</numerusform>
                <numerusform>Patients whose day of review has come (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All templates (%n)</source>
            <translation>
                <numerusform>All templates (%n)</numerusform>
                <numerusform>All templates (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n PDF(s) are in the folder.</source>
            <translation>
                <numerusform>%n PDF are in the folder.</numerusform>
                <numerusform>%n PDFs are in the folder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be made.</source>
            <translation>
                <numerusform>%n could not be made.</numerusform>
                <numerusform>%n could not be made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were left when you gave up.</source>
            <translation>
                <numerusform>%n were left when you gave up.</numerusform>
                <numerusform>%n were left when you gave up.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlockKeeping</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) left out: this library does not know the exercise.</source>
            <translation>
                <numerusform>%n card left out: this library does not know the exercise.</numerusform>
                <numerusform>%n cards left out: this library does not know the exercise.</numerusform>
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
        <name>CardDelegate</name>
        <message numerus="yes">
            <source>%n other way(s) to do it (V)</source>
            <translation>
                <numerusform>%n other way to do it </numerusform>
                <numerusform>%n other ways to do it V</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesDialog</name>
        <message numerus="yes">
            <source>%n page(s) sent to the printer.</source>
            <translation>
                <numerusform>%n page sent to the printer.</numerusform>
                <numerusform>%n pages sent to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContentsForm</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
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
            <source>%n kept block(s)</source>
            <translation>
                <numerusform>%n kept block</numerusform>
                <numerusform>%n kept blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0}, %n exercise(s)</source>
            <translation>
                <numerusform>{0}, %n exercise</numerusform>
                <numerusform>{0}, %n exercises</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FlagWords</name>
        <message numerus="yes">
            <source>%n question(s) not asked.</source>
            <translation>
                <numerusform>%n question not asked.</numerusform>
                <numerusform>%n questions not asked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning sign(s)</source>
            <translation>
                <numerusform>%n warning sign</numerusform>
                <numerusform>%n warning signs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandingOver</name>
        <message numerus="yes">
            <source>%n page(s) sent to the printer.</source>
            <translation>
                <numerusform>%n page sent to the printer.</numerusform>
                <numerusform>%n pages sent to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IncomingDialog</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different from yours</source>
            <translation>
                <numerusform>%n different from yours</numerusform>
                <numerusform>%n different from yours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n you have already</source>
            <translation>
                <numerusform>%n you have already</numerusform>
                <numerusform>%n you have already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n about exercises that are not here</source>
            <translation>
                <numerusform>%n about exercises that are not here</numerusform>
                <numerusform>%n about exercises that are not here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n item(s)</source>
            <translation>
                <numerusform>Import %n item</numerusform>
                <numerusform>Import %n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IncomingModel</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryDesk</name>
        <message numerus="yes">
            <source>%n item(s) imported into your library.</source>
            <translation>
                <numerusform>%n item imported into your library.</numerusform>
                <numerusform>%n items imported into your library.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) of your library are in {0}.</source>
            <translation>
                <numerusform>%n item of your library are in {0}.</numerusform>
                <numerusform>%n items of your library are in {0}.</numerusform>
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
        <name>ProblemList</name>
        <message numerus="yes">
            <source>%n place(s) must be mended in the file. Then import it again.</source>
            <translation>
                <numerusform>%n place must be mended in the file. Then import it again.</numerusform>
                <numerusform>%n places must be mended in the file. Then import it again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgrammeFiles</name>
        <message numerus="yes">
            <source>%n exercise(s) in it read differently from yours; yours are shown.</source>
            <translation>
                <numerusform>%n exercise in it read differently from yours; yours are shown.</numerusform>
                <numerusform>%n exercises in it read differently from yours; yours are shown.</numerusform>
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
        <name>RunWords</name>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionWords</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
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
