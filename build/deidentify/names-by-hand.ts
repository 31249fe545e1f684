/**
 * Names that the lists in the data folder have few of, written down for training: given names and
 * surnames by heritage (codes of the marked corpus). No row is a person.
 */
export interface Heritage {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const NAMES_BY_HAND: Readonly<Record<string, Heritage>> = {
  wafr: {
    given: words(
      'Ngozi Chidi Chinedu Chiamaka Adaeze Obinna Ifeoma Ikenna Nneka Nnamdi Uche Ugochi Emeka Kelechi Chukwuemeka ' +
        'Amarachi Tunde Babatunde Folake Folasade Bukola Temitope Oluwaseun Seun Yetunde Adebayo Ayo Ayodele Femi ' +
        'Funmilayo Kehinde Taiwo Titilayo Wale Segun Damilola Tobi Tolu Simisola Ireti Kwame Kofi Kwabena Yaw Kojo ' +
        'Kwesi Ama Akosua Abena Adwoa Efua Esi Afia Nana Akua Aminata Fatou Mamadou Ousmane Moussa Seydou Awa Khady ' +
        'Mariama Binta Isatou Lamin Ebrima Alhaji Hauwa Aisha Zainab Musa Ibrahim Sade Bisi Dayo Lanre Efosa Osaze ' +
        'Ebele Somto Zikora Onyeka Oge Precious Blessing Patience Goodness Favour Comfort Mercy Sunday Godwin',
    ),
    family: words(
      'Okafor Okonkwo Adeyemi Adebayo Okoye Nwosu Nwachukwu Eze Obi Onyeka Ogunleye Olatunji Balogun Bankole ' +
        'Afolabi Oyelaran Akinola Akintola Adesanya Ogbonna Chukwu Igwe Umeh Anyanwu Ekwueme Uzoma Nnadi Mensah Boateng ' +
        'Owusu Asante Osei Appiah Agyeman Ofori Amoah Antwi Sarpong Acheampong Danso Frimpong Quaye Tetteh Nkrumah ' +
        'Diallo Diop Ndiaye Sow Ba Fall Sarr Gueye Toure Traore Keita Coulibaly Konate Camara Sesay Kamara Koroma ' +
        'Bangura Jallow Ceesay Bello Abubakar Danjuma Yusuf Okoro Ebhodaghe Aigbe Etuk Effiong Bassey Kouassi Yao Koffi',
    ),
  },
  eafr: {
    given: words(
      'Wanjiru Wambui Njeri Kamau Mwangi Otieno Achieng Akinyi Ochieng Kipchoge Chebet Cherono Wangari Nyambura ' +
        'Muthoni Kariuki Njoroge Juma Baraka Neema Zawadi Amani Imani Rehema Salim Nakato Babirye Wasswa Kato ' +
        'Nansubuga Ssebo Mukasa Namukasa Okello Apio Akello Opio Uwase Mutesi Ingabire Keza Mugisha Habimana ' +
        'Abdi Ayaan Hodan Sahra Ifrah Faduma Hamdi Nasra Warsame Liban Abdirahman Guled Ubah Idil Deqa Filsan Tesfaye ' +
        'Selam Hiwot Bethlehem Mekdes Abeba Dawit Yonas Kidane Semhar Feven Rahwa Natnael Biniam Saba Tsion Yohannes ' +
        'Tendai Rudo Chipo Tatenda Farai Nyasha Tapiwa Kudzai Rutendo Thandiwe Sipho Nomsa Lindiwe Thabo Lerato ' +
        'Nandi Zodwa Themba Mpho Kagiso Chanda Mutale Bwalya Thokozani Limbani Chikondi',
    ),
    family: words(
      'Mwangi Kamau Njoroge Otieno Ochieng Odhiambo Wanjiku Kimani Kiprotich Rotich Cheruiyot Kiptoo Mutua Musyoka ' +
        'Nyong Okello Ocen Opolot Mukasa Ssempijja Nakabugo Kiggundu Byaruhanga Tumusiime Mugabo Nkurunziza Uwimana ' +
        'Habimana Ndayishimiye Warsame Farah Abdullahi Hirsi Duale Mohamud Osman Jama Egal Tesfaye Bekele Haile ' +
        'Tekle Woldemariam Gebremedhin Gebreselassie Kebede Alemu Mengistu Abraha Tesfay Ghebre Habtemariam Mutasa ' +
        'Moyo Ncube Ndlovu Sibanda Dube Chikwanha Mapfumo Nyathi Khumalo Dlamini Nkosi Mthembu Zulu Banda Phiri ' +
        'Mwale Tembo Chirwa Lungu Mwanza Kapoor Massawe Mushi Kimaro',
    ),
  },
  sasia: {
    given: words(
      'Priya Ananya Aarav Rohan Arjun Kavya Meera Lakshmi Sunita Deepa Anjali Nisha Pooja Shreya Isha Diya Vikram ' +
        'Sanjay Rajesh Suresh Ramesh Harpreet Gurpreet Jaspreet Manpreet Simran Navdeep Baljit Kuldeep Amandeep Ranjit ' +
        'Tahmina Nazia Farhana Shabnam Rukhsana Tasneem Nusrat Rifat Sadia Maliha Anika Tanvir Rafiq Shafiq Asif Imran ' +
        'Bilal Hamza Usman Faisal Zara Hina Sana Mahnoor Aqsa Iqra Areeba Thilini Nimal Chathuri Dinuka Kasun Nadeesha ' +
        'Thivya Sivakumar Kumaran Tharshini Abirami Bhavani Ravindran Jeyanthi Sujatha Nirmala Sagarika Ishaan Dev Tara',
    ),
    family: words(
      'Patel Shah Mehta Desai Joshi Iyer Iyengar Nair Menon Pillai Krishnan Subramaniam Venkatesan Raghavan Chandrasekaran ' +
        'Banerjee Chatterjee Mukherjee Ghosh Bose Sengupta Bhattacharya Das Dutta Reddy Rao Naidu Gupta Sharma Verma Singh ' +
        'Kaur Gill Dhillon Sandhu Grewal Sidhu Bains Khan Ahmed Hussain Malik Chaudhry Qureshi Sheikh Butt Mirza Akhtar ' +
        'Begum Chowdhury Rahman Islam Uddin Miah Haque Siddiqui Perera Fernando Silva Jayasuriya Wickramasinghe Gunawardena ' +
        'Rajapaksa Sivanesan Thiruchelvam Balasubramaniam Nadarajah Gurung Tamang Shrestha Thapa Rai Bhandari Karki',
    ),
  },
  mena: {
    given: words(
      'Ahmed Mohammed Mahmoud Khaled Omar Youssef Karim Tarek Hassan Hussein Samir Nabil Rania Dina Nour Noor Leila ' +
        'Layla Yasmin Salma Mariam Fatima Amina Hala Huda Zeinab Rasha Lina Maha Reem Rima Bassam Ziad Walid Faris ' +
        'Sami Rami Hadi Anwar Jamal Marwan Nadia Soraya Houda Mehdi Rachid Abdelkader Djamila Sofiane Yacine Amine ' +
        'Imane Meriem Khadija Naima Zohra Wissam Ghassan Elias Georges Mireille Parisa Shirin Roya Maryam Nasrin ' +
        'Laleh Mahsa Neda Reza Hossein Mehran Kaveh Arash Babak Siavash Farhad Zahra Golnaz Elif Zeynep Ayse Emine ' +
        'Fatma Merve Busra Mehmet Mustafa Emre Burak Cem Deniz Kerem Ozan Rojin Dilan Berivan Azad Shilan Rebin Soran',
    ),
    family: words(
      'Al-Rashidi Al-Hassan Al-Sayed Haddad Khoury Nasser Mansour Farouk Saleh Salem Hamdan Darwish Qasim Mahfouz ' +
        'Abdelrahman Abdallah Ibrahim Khalil Khatib Najjar Sabbagh Shaheen Zaidan Barakat Hijazi Jaber Issa Aoun Saab ' +
        'Bouazza Benali Bensalem Bouchard-Amrani Amrani El-Idrissi Cherkaoui Tazi Belkacem Boumediene Haddouche Mansouri ' +
        'Zerrouki Trabelsi Gharbi Hosseini Ahmadi Karimi Rezaei Moradi Tehrani Shirazi Kazemi Farahani Ghorbani Rostami ' +
        'Yilmaz Demir Kaya Celik Sahin Yildiz Aydin Ozturk Arslan Dogan Kilic Aslan Koc Erdogan Barzani Talabani Osmani',
    ),
  },
  easia: {
    given: words(
      'Mei Wei Xin Jing Li Hui Yan Fang Xiaoming Haoran Zihan Yifan Jiahui Minh Linh Thuy Huong Thanh Duc Quang Trang ' +
        'Phuong Ngoc Hien Tuan Khanh Ji-woo Min-jun Seo-yeon Hye-jin Sung-min Jae-hyun Eun-ji Soo-jin Yuki Haruto ' +
        'Sakura Aiko Kenji Hiroshi Naoko Ayumi Ryo Takumi Siti Nurul Aisyah Farah Hafiz Azlan Rizal Budi Dewi Putri ' +
        'Agus Wayan Ketut Maricel Jomar Rowena Analyn Jhun Rodel Marites Cherry Somchai Siriporn Nattaya Kanya Anong ' +
        'Sokha Bopha Dara Vanna Thiri Zaw Htet Ei Phyu Aung Chanthavy Wing-yan Ka-ho Siu-ling Tsz-ching Yik-hei Chun',
    ),
    family: words(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Xie Tang Deng Feng Cheung ' +
        'Chan Wong Leung Lau Ng Cheng Kwok Yip Tse Fong Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Kim Lee Park ' +
        'Choi Jung Kang Yoon Lim Han Shin Tanaka Suzuki Sato Watanabe Ito Yamamoto Nakamura Kobayashi Kato Tan Ong Goh Teo ' +
        'Abdullah Ismail Hassan Santoso Wijaya Hidayat Reyes Santos Cruz Bautista Ramos Mendoza Villanueva Dela-Cruz ' +
        'Manalo Dimaculangan Srisuk Chaiyaporn Wattana Sok Chea Phommachanh Thein Win Khin Hlaing',
    ),
  },
  celt: {
    given: words(
      'Siobhan Siobhán Niamh Aoife Caoimhe Saoirse Roisin Róisín Grainne Gráinne Orla Órla Sinead Sinéad Maeve Oisin ' +
        'Oisín Cian Eoin Tadhg Padraig Pádraig Donal Fergal Cormac Diarmuid Fionnuala Clodagh Mairead Máiréad Bronagh ' +
        'Angharad Rhys Rhiannon Ffion Cerys Carys Eleri Nerys Sian Siân Lowri Mair Megan Gwen Gwenllian Iolo Ieuan ' +
        'Gethin Gareth Dafydd Hywel Emrys Llinos Delyth Bethan Catrin Eluned Aled Alun Geraint Hamish Eilidh Mhairi ' +
        'Ailsa Catriona Morag Iain Ewan Euan Callum Fraser Lachlan Ruaridh Struan Isla Kirsty Fiona Shona Catriona',
    ),
    family: words(
      "O’Brien O’Donnell O'Sullivan O’Connor O'Neill Ní-Bhriain Murphy Kelly Byrne Ryan Gallagher Doherty McCarthy " +
        'McLaughlin Quinn Kavanagh Brennan Fitzgerald Maguire Breathnach Ó-Briain Lloyd Pryce Prosser Bowen Rees Rhys ' +
        'Griffiths Llewellyn Morgan Vaughan Probert Gwynne Penry Meredith Cadwaladr Evans Hughes Parry Pugh MacDonald ' +
        'McDonald MacLeod Mackenzie Campbell Stewart Fraser Sinclair Cameron Ferguson Buchanan Drummond Farquharson ' +
        'McIntyre McGregor Urquhart Galbraith Dalgleish Carruthers Abernethy Colquhoun Menzies Strachan Kinnaird',
    ),
  },
  eng: {
    given: words(
      'Tom Beth Alice Harriet George Charlotte Imogen Hugh Rupert Clive Nigel Trevor Brenda Maureen Doreen Keith Barry ' +
        'Gemma Kelly Stacey Kayleigh Chloe Amelia Poppy Freddie Archie Alfie Jemima Tilly Hattie Bex Jez Gaz Baz Shaz ' +
        'Lizzie Maddie Ollie Ned Kit Fliss Pippa Jo Sam Alex Charlie Robin Sandy Pat Lou Viv Bev Sue Ros Hils Trish ' +
        'Grace Will May Mark Rose Hope Faith Joy Dawn Summer Autumn April June August Amber Ruby Pearl Jade Ivy Lily ' +
        'Daisy Violet Heather Iris Olive Hazel Jay Drew Rob Bill Frank Art Gene Ray Dean Guy Rich Jack Miles Chase Sunny',
    ),
    family: words(
      'Ashworth Pemberton Haldane Whitfield Thornton Blackwood Fairfax Holloway Wainwright Hargreaves Braithwaite ' +
        'Entwistle Ramsbottom Clegg Ogden Tattersall Bickerstaffe Fothergill Cholmondeley Featherstone Ainsworth ' +
        'Longbottom Micklethwaite Rowbotham Sutcliffe Winterbourne Penhaligon Trelawney Polkinghorne Tregenza Trevithick ' +
        'Young White Bishop Black Brown Green Gray Dean King Prince Pope Abbott Cook Baker Butcher Carter Taylor Smith ' +
        'Mason Page Hunter Fisher Gardener Shepherd Fox Wolf Lamb Bird Swan Finch Short Long Little Strong Rich Best Day ' +
        'Knight Winter Frost Snow Wood Field Hill Lake Rivers Brook Stone Marsh Moor Heath Banks Bush Berry Price Power',
    ),
  },
  eeur: {
    given: words(
      'Agnieszka Małgorzata Katarzyna Magdalena Bartosz Krzysztof Grzegorz Wojciech Zbigniew Piotr Paweł Tomasz Kasia ' +
        'Gosia Beata Dorota Zofia Oksana Olena Svitlana Yulia Natalia Iryna Dmytro Andriy Oleksandr Taras Bohdan Ioana ' +
        'Andreea Mihaela Raluca Bogdan Razvan Cristian Radu Florin Anca Simona Ljiljana Dragana Jelena Milica Zoran ' +
        'Goran Nemanja Marko Ivana Petra Zdenka Jiri Ondrej Lenka Katka Martina Zsofia Eszter Agnes Laszlo Istvan Gabor ' +
        'Katalin Rasa Jurgita Vytautas Aušra Ilze Inese Kristaps Kadri Tiina Desislava Nikolay Stoyan Elitsa Arta Besa',
    ),
    family: words(
      'Kowalski Kowalczyk Wiśniewska Wójcik Kamińska Lewandowski Zielińska Szymański Dąbrowska Kozłowski Jankowska ' +
        'Wojciechowski Kwiatkowska Shevchenko Bondarenko Kovalenko Tkachenko Kravchuk Melnyk Popescu Ionescu Dumitrescu ' +
        'Stoica Constantinescu Munteanu Ciobanu Jovanović Petrović Nikolić Marković Đorđević Horvat Babić Novák Svobodová ' +
        'Dvořák Černá Procházka Kovács Szabó Tóth Nagy Horváth Kazlauskas Balčiūnas Ozols Bērziņš Kalniņa Tamm Saar ' +
        'Dimitrov Georgieva Ivanova Petkov Hoxha Krasniqi Berisha Volkov Smirnova Sokolov Lebedeva Kuznetsov',
    ),
  },
  carib: {
    given: words(
      'Delroy Winston Leroy Errol Clive Desmond Marcia Yvonne Beverley Shanice Shaniqua Keisha Tanisha Jerome Tyrone ' +
        'Dwayne Jermaine Marlon Kemar Romaine Akeem Shanelle Chantelle Latoya Kadeem Oneil Garfield Carlton Neville ' +
        'Cecile Hyacinth Myrtle Pearline Icilda Verona Joycelyn Claudette Marjorie Fabienne Roseline Wideline Jean-Robert ' +
        'Frantz Ketsia Guerline Islande Rodney Wilner Mackenson Dieula Marie-Ange Junior Josué Kervens Darline Nadège',
    ),
    family: words(
      'Campbell Grant Gordon Brown Powell Clarke Bailey Francis Blackwood Beckford Dacosta Fearon Gayle Lindo McKenzie ' +
        'Nembhard Pinnock Samuels Thelwell Tulloch Vassell Wedderburn Ramdin Persad Maharaj Mohammed Baptiste Joseph ' +
        'Charles Alexis Phillip Noel Thomas St-Hilaire Braithwaite Greenidge Holder Worrell Jean-Baptiste Pierre-Louis ' +
        'Toussaint Dorval Desrosiers Etienne Saint-Fleur Jean-Louis Louissaint Cadet Célestin Dessalines Exantus Fleurant',
    ),
  },
  latam: {
    given: words(
      'Santiago Mateo Valentina Camila Ximena Lucía Sofía Isabella Alejandro Javier Ignacio Joaquín Rocío Pilar Dolores ' +
        'Guadalupe Marisol Esperanza Consuelo Xiomara Yolanda Graciela Hernán Gonzalo Rodrigo Matías Thiago João Luiza ' +
        'Rafaela Beatriz Fernanda Larissa Caio Vinícius Thaís Gustavo Paloma Catarina Inês Rui Nuno Tiago Margarida',
    ),
    family: words(
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Vásquez ' +
        'Castillo Jiménez Ortiz Morales Quispe Mamani Huamán Restrepo Zapata Echeverría Villalobos Silva Santos Oliveira ' +
        'Souza Pereira Lima Carvalho Almeida Ferreira Ribeiro Gonçalves Barbosa Nascimento Araújo Fonseca Teixeira',
    ),
  },
  fr: {
    given: words(
      'Geneviève Élodie Amélie Mathilde Clémence Océane Solène Maëlle Anaïs Noémie Gaëlle Aurélie Céline Hélène Bérénice ' +
        'Thibault Loïc Gaël Mathieu Étienne Benoît François Jérôme Sébastien Cédric Rémi Yannick Guillaume Antoine Bastien ' +
        'Marie-Ève Marie-Pier Anne-Sophie Jean-François Jean-Philippe Pierre-Luc Marc-André Louis-Philippe Ghislaine Ginette ' +
        'Guylaine Manon Josée Lucie Maude Ariane Laurie Audrey Mélanie Karine Sylvain Réjean Normand Gilles Denis Alain ' +
        'Rose Blanche Marine Pierre Olivier Aimé Aimée Dieudonné Espérance Désiré Désirée Clémence Prudence Constance Fleur ' +
        'Aurore Victoire Colombe Juste Parfait Prosper Fortuné Céleste Aude Alix Camille Dominique Claude Sacha Charlie',
    ),
    family: words(
      'Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger Lévesque Bergeron ' +
        'Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier Fournier Lapointe Leclerc Lefebvre ' +
        'Poulin Thibault St-Pierre Nadeau Martel Landry Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau ' +
        'Laurent Simon Michel Lefèvre Garcia David Bertrand Roux Vincent Fontaine Chevalier Rousseau Blanchard Marchand ' +
        'Duval Denis Dumont Legrand Boyer Lemaître Guérin Lecomte Renaud Picard Perrot Le-Goff Kervella Le-Bihan Tanguy ' +
        'Quéré Etcheverry Ibarra Schneider Muller Weber Castaing Delmas Fabre Vidal Bonnefoy Beauchemin Desjardins Larivière',
    ),
  },
};

/** Institutions and places that the lists in the data folder lack: Canada and France. */
export const INSTITUTIONS_BY_HAND: readonly string[] = [
  'Toronto General Hospital',
  'Sunnybrook Health Sciences Centre',
  'Mount Sinai Hospital',
  'St Michael’s Hospital',
  'Hospital for Sick Children',
  'Women’s College Hospital',
  'Hamilton General Hospital',
  'Victoria Hospital',
  'Kingston General Hospital',
  'The Ottawa Hospital',
  'Foothills Medical Centre',
  'Royal Alexandra Hospital',
  'Vancouver General Hospital',
  'St Paul’s Hospital',
  'Royal Columbian Hospital',
  'Health Sciences Centre',
  'St Boniface Hospital',
  'Royal University Hospital',
  'Halifax Infirmary',
  'IWK Health Centre',
  'Dartmouth General Hospital',
  'Cape Breton Regional Hospital',
  'Moncton Hospital',
  'Saint John Regional Hospital',
  'Jewish General Hospital',
  'Royal Victoria Hospital',
  'Montreal General Hospital',
  'Montreal Children’s Hospital',
  'McGill University',
  'University of Toronto',
  'University of British Columbia',
  'University of Alberta',
  'University of Calgary',
  'Dalhousie University',
  'McMaster University',
  'Queen’s University',
  'Western University',
  'Memorial University',
  'Northern Ontario School of Medicine',
  'University of Saskatchewan',
  'Université Laval',
  'Université de Montréal',
  'Université de Sherbrooke',
  'Université Paris Cité',
  'Sorbonne Université',
  'Université de Lille',
  'Université de Bordeaux',
  'Hôpital Maisonneuve-Rosemont',
  'Hôpital du Sacré-Cœur',
  'Hôpital Notre-Dame',
  'Hôpital Sainte-Justine',
  'CHU Sainte-Justine',
  'Hôtel-Dieu de Québec',
  'Hôtel-Dieu de Lévis',
  'Hôpital de l’Enfant-Jésus',
  'Hôpital Saint-François d’Assise',
  'Hôpital Fleurimont',
  'Hôpital Charles-Le Moyne',
  'Hôpital de Chicoutimi',
  'Hôpital de Verdun',
  'Hôpital Necker',
  'Hôpital Cochin',
  'Hôpital Bichat',
  'Hôpital Saint-Louis',
  'Hôpital Saint-Antoine',
  'Hôpital Tenon',
  'Hôpital Lariboisière',
  'Hôpital Avicenne',
  'Hôpital Bicêtre',
  'Pitié-Salpêtrière',
  'Hôpital de la Timone',
  'Hôpital Nord',
  'Hôpital Édouard-Herriot',
  'Hôpital Purpan',
  'Hôpital Pellegrin',
  'CHU de Nantes',
  'CHU de Rennes',
  'CHU de Lille',
  'CHU de Bordeaux',
  'CHRU de Brest',
  'Hospices Civils de Lyon',
  'Lycée Henri-IV',
  'Cégep de Sainte-Foy',
  'Cégep du Vieux Montréal',
  'Collège de Rosemont',
];

export const PLACES_BY_HAND: readonly string[] = words(
  'Montréal Québec Laval Gatineau Longueuil Sherbrooke Saguenay Lévis Trois-Rivières Terrebonne Chicoutimi Rimouski ' +
    'Drummondville Granby Rouyn-Noranda Sept-Îles Baie-Comeau Hochelaga Rosemont Verdun Outremont Villeray Ahuntsic ' +
    'Limoilou Sainte-Foy Toronto Ottawa Hamilton Mississauga Brampton Scarborough Etobicoke Kitchener Waterloo London ' +
    'Windsor Sudbury Kingston Oshawa Guelph Barrie Peterborough Halifax Dartmouth Truro Antigonish Yarmouth Moncton ' +
    'Fredericton Charlottetown Winnipeg Brandon Regina Saskatoon Calgary Edmonton Lethbridge Vancouver Surrey Burnaby ' +
    'Kelowna Nanaimo Victoria Yellowknife Iqaluit Whitehorse Paris Lyon Marseille Toulouse Nice Nantes Strasbourg ' +
    'Montpellier Bordeaux Lille Rennes Reims Toulon Grenoble Dijon Angers Nîmes Villeurbanne Le-Mans Aix-en-Provence ' +
    'Brest Tours Amiens Limoges Annecy Perpignan Metz Besançon Orléans Mulhouse Rouen Caen Nancy Argenteuil Montreuil ' +
    'Roubaix Tourcoing Avignon Poitiers Créteil Pau Bobigny Aubervilliers Sarcelles Trappes Vénissieux Vaulx-en-Velin',
);
